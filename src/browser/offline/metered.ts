/** What some browsers know of the line to the network. */
export interface Line {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

/** True when data may cost the person money or patience: a phone network, a slow line, or the wish to save. Unknown lines count as good ones. */
export function isMetered({ saveData = false, type = '', effectiveType = '4g' }: Line = {}): boolean {
  return saveData || type === 'cellular' || effectiveType !== '4g';
}
