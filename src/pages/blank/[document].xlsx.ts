import type { APIRoute } from 'astro';
import { type BlankFile, blankBytes, blankForms } from '../../build/blank-forms.ts';
import { siteMaker } from '../../build/site-version.ts';

// blank/attachment-3.xlsx and so on, one for each document with a table.

export const getStaticPaths = () => blankForms().flatMap(({ id, files }) => files.filter(({ type }) => type === 'xlsx').map((file) => ({ params: { document: id }, props: file })));

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute<BlankFile> = async ({ props }) => new Response(await blankBytes(props, siteMaker()), { headers: { 'Content-Type': type } });
