import { hostileFiles } from './hostile-files.ts';
import { readSource } from '../src/core/intake/read-source.ts';

// Run alone with the name of a hostile file: prints what came of it, the memory in MB and the milliseconds that reading took.

const file = hostileFiles.find(({ name }) => name === process.argv[2]);
if (!file) throw new Error(`No hostile file: ${process.argv[2] ?? ''}`);
const bytes = file.make();
const [before, start] = [process.memoryUsage().rss, performance.now()];
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
const read = await readSource(bytes, 'a.xlsx');
clearInterval(watch);
most = Math.max(most, process.memoryUsage().rss);
console.log(JSON.stringify({ outcome: read.kind === 'refused' ? read.code : 'read', megabytes: Math.round((most - before) / 2 ** 20), milliseconds: Math.round(performance.now() - start), peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
