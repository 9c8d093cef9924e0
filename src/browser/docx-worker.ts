import { writeDocx } from '../core/docx/write-docx.ts';
import type { Paper } from '../core/paper/paper.ts';
import { answerOrder } from './worker/answer-order.ts';

answerOrder(async (paper: Paper) => ({ bytes: await writeDocx(paper) }));
