import { noteFailure } from '../diagnosis/last-failure.ts';

/** What a keeper needs of the page it serves. */
export interface KeptPage {
  /** Throws where the browser forbids storage. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Hears why the storage did not take the case. */
  refused(error: unknown): void;
  /** Calls the listener each time the page comes back from the browser's memory, as it was left. */
  onReturn(listener: () => void): void;
}

/** The page that runs this code. */
export const thisPage: KeptPage = {
  get sessionStorage() {
    return window.sessionStorage;
  },
  refused: (error) => noteFailure('storage', error),
  onReturn: (listener) =>
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) listener();
    }),
};
