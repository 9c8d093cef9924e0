import type { Verdict } from '../../core/answers/material-states.ts';

/** The one character of a verdict, the class that gives it its shape, and what is heard instead. */
export const verdictMarks = {
  ready: { mark: '✓', markClass: 'mark done', heard: '齐' },
  mend: { mark: '改', markClass: 'mark fix', heard: '要改' },
  lacking: { mark: '缺', markClass: 'mark missing', heard: '还缺' },
  check: { mark: '核', markClass: 'mark check', heard: '请核对' },
} as const satisfies Record<Verdict, object>;
