// The few names that every JavaScript engine we run in has, though ECMAScript does not define them.
// Nothing else of the platform exists for src/core: its tsconfig knows no DOM and no Node.

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
