/** Fields of the local time, as zip files keep them: the same bytes in every time zone. The earliest year they can say. */
export const fixedDate = new Date(1980, 0, 1, 12);
