// One measurement, in a process of its own: node measured-way.mjs <bundle> <order> <file to write> <milliseconds for further files>.
// Every library has the same time for further files, and as many as it makes in it count.
// Plain JavaScript: to strip types Node would load a compiler, which takes more memory than some of what is measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, orderFile, outputFile, furtherMs] = process.argv.slice(2);
const order = JSON.parse(readFileSync(orderFile, 'utf8'));

const start = performance.now();
const { make } = await import(pathToFileURL(bundle).href);
const file = await make(order);
const coldMs = performance.now() - start;
const peakKb = peak();
writeFileSync(outputFile, file);

// Three at least; the quickest need no more than two hundred.
const warmMs = [];
let peakOfFourKb = 0;
const end = performance.now() + Number(furtherMs);
while (warmMs.length < 3 || (warmMs.length < 200 && performance.now() < end)) {
  const from = performance.now();
  await make(order);
  warmMs.push(performance.now() - from);
  if (warmMs.length === 3) peakOfFourKb = peak();
}
console.log(JSON.stringify({ coldMs, warmMs, peakKb, peakOfFourKb, bytes: file.length }));

/** Kilobytes, on every platform. */
function peak() {
  return process.resourceUsage().maxRSS;
}
