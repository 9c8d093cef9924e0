import type { Paper } from '../core/paper/paper.ts';
import { writeXlsx } from '../core/xlsx/write-xlsx.ts';
import { answerOrder } from './worker/answer-order.ts';

answerOrder((paper: Paper) => ({ bytes: writeXlsx(paper) }));
