/** How far the reading of a file is, in what can be counted. */
export interface ReadingProgress {
  readonly act: ReadingAct;
  /** As the file calls it; '' when it has no other. */
  readonly sheet: string;
  /** Come upon in the sheet so far; of cells, in all sheets. */
  readonly rows: number;
  /** Bytes, characters or rows, so far and in all; null where that is not known before the end. */
  readonly done: number;
  readonly total: number | null;
}

export type ReadingAct =
  /** The parts of a package, in bytes. */
  | 'unpacking'
  /** One after another. */
  | 'rows'
  /** Of all rows at once: nobody tells how far it is. */
  | 'cells'
  /** Each row as the template takes it. */
  | 'people';

export type TellProgress = (progress: ReadingProgress) => void;

/** For whom nobody waits. */
export const untold: TellProgress = () => undefined;

/** In bytes. */
export function tellUnpacked(tell: TellProgress): (done: number, total: number) => void {
  return (done, total) => tell({ act: 'unpacking', sheet: '', rows: 0, done, total });
}

const rowsATime = 1000;

/** Tells of every thousandth row or so; `done` is how far into `total` it ends. */
export function tellRows(tell: TellProgress, told: Pick<ReadingProgress, 'act' | 'sheet' | 'total'>): (rows: number, done: number) => void {
  let last = 0;
  return (rows, done) => {
    if (rows - last < rowsATime) return;
    last = rows;
    tell({ ...told, rows, done });
  };
}
