import { writeXlsx } from '../../src/core/xlsx/write-xlsx.ts';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../test-papers.ts';
import { testValidity } from './test-validity.ts';

testValidity({
  type: 'xlsx',
  write: writeXlsx,
  papers: [
    ['the empty form', membersPaper({ people: [] })],
    ['14 people', membersPaper({ people: madeUpPeople(14) })],
    ['200 people on landscape pages', membersPaper({ people: madeUpPeople(200), orientation: 'landscape' })],
    ['a form without rows', membersPaper({ people: [], minimumRows: 0 })],
    ['texts that look like something else', plainPaper([awkwardTexts], { columns: awkwardTexts.map((label) => ({ label })) })],
    ['texts that no file can carry', plainPaper([['\ud842', '\uffff', '\u0000', '\r']])],
    ['a text longer than a cell', plainPaper([['长'.repeat(40_000)]])],
    ['an enterprise that looks like markup', membersPaper({ people: [], enterprise: `<b>A&B</b>"公司" 's` })],
    ['another form with long lists', laboratoryPaper()],
  ],
  wrong: ['xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>'],
});
