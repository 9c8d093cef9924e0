/** Hands the bytes to the browser's own saving, under that file name. */
export function download(bytes: Uint8Array<ArrayBuffer>, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Browsers read the blob after the click has returned; a minute is long for the largest of our files.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
