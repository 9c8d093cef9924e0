import { writeDocx } from '../../src/core/docx/write-docx.ts';
import { letterPaper } from '../letter-paper.ts';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../test-papers.ts';
import { testValidity } from './test-validity.ts';

testValidity({
  type: 'docx',
  write: writeDocx,
  papers: [
    ['the empty form', membersPaper({ people: [] })],
    ['200 people on landscape pages', membersPaper({ people: madeUpPeople(200), orientation: 'landscape' })],
    ['a form without rows', membersPaper({ people: [], minimumRows: 0 })],
    ['texts that look like something else', plainPaper([awkwardTexts], { columns: awkwardTexts.map((label) => ({ label })) })],
    ['texts that no file can carry', plainPaper([['\ud842', '\uffff', '\u0000', '\r']])],
    ['an enterprise that looks like markup', membersPaper({ people: [], enterprise: `<b>A&B</b>"公司" 's` })],
    ['another form', laboratoryPaper()],
    ['a letter', letterPaper()],
    ['a letter with a foot of its own', { ...letterPaper({ enclosures: ['章程草案'] }), footNote: '样例，请勿报送' }],
    ['a letter with nothing in it', letterPaper({ blocks: [] })],
    ['a letter of texts that look like something else', letterPaper({ enclosures: awkwardTexts, signature: '<b>A&B</b>' })],
  ],
  wrong: ['word/document.xml', '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:nothing/></w:document>'],
});
