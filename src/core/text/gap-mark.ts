/** What still has to be written, as it stands in the text of a letter: 【待填：任期】 */
export const gapMark = /【待填：[^【】]*】/g;
