// The few names that every JavaScript engine we run in has, though ECMAScript does not define them.
// Nothing else of the platform exists for src/core: its tsconfig knows no DOM and no Node.

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** In every browser that has DecompressionStream, which the site's fonts need. */
declare class CompressionStream {
  constructor(format: 'deflate');
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } };
  readonly readable: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> } };
}

declare class DecompressionStream {
  constructor(format: 'gzip');
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } };
  readonly readable: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>; cancel(): Promise<void> } };
}

/** Base64, of characters up to U+00FF. */
declare function btoa(bytes: string): string;
/** Throws for what is no base64. */
declare function atob(base64: string): string;
