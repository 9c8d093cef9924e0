/** One of several ways, as a list on the page offers it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
