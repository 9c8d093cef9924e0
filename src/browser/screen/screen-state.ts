/** What every screen of the case shows beside its own: plain values, watched by Alpine. Toast.astro and DeskState.astro name them. */
export interface ScreenState {
  canUndo: boolean;
  canRedo: boolean;
  /** What is to be known about keeping the case; '' while all is well. */
  storage: string;
  busy: { words: string; share: number; told: boolean };
  failure: { title: string; words: string };
  toast: { words: string; act: string };
}

export function firstScreenState(): ScreenState {
  return {
    canUndo: false,
    canRedo: false,
    storage: '',
    busy: { words: '', share: 0, told: false },
    failure: { title: '', words: '' },
    toast: { words: '', act: '' },
  };
}
