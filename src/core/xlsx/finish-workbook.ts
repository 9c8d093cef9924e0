/** The workbook's XML with the window that its sheets' views refer to (ECMA-376 Part 1 §18.2.1: it stands before the sheets). */
export function finishWorkbook(xml: string): string {
  return xml.includes('<bookViews>') ? xml : xml.replace('<sheets>', '<bookViews><workbookView/></bookViews><sheets>');
}
