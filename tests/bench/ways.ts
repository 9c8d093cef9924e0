/** A way to make the table, and the module in ways/ that does. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly format: 'pdf' | 'xlsx';
  readonly isOurs: boolean;
  /** What its file does not have because the library cannot do it. */
  readonly lacks?: string;
}

export const ways: readonly Way[] = [
  { id: 'qikexie-pdf', name: 'qikexie', format: 'pdf', isOurs: true },
  { id: 'pdfmake', name: 'pdfmake', format: 'pdf', isOurs: false },
  { id: 'jspdf', name: 'jsPDF + autotable', format: 'pdf', isOurs: false },
  { id: 'pdfme', name: '@pdfme/generator', format: 'pdf', isOurs: false },
  { id: 'qikexie-xlsx', name: 'qikexie', format: 'xlsx', isOurs: true },
  { id: 'hucre', name: 'hucre', format: 'xlsx', isOurs: false },
  { id: 'exceljs', name: 'exceljs', format: 'xlsx', isOurs: false },
  { id: 'write-excel-file', name: 'write-excel-file', format: 'xlsx', isOurs: false, lacks: 'drop-downs, print titles, footer, A4' },
];

export const sizes: readonly number[] = [14, 200, 1000, 5000];
