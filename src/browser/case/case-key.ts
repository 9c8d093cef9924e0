/** Where this tab's storage holds the case. */
export const caseKey = 'qikexie-case';
