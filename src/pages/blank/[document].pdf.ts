import type { APIRoute } from 'astro';
import { type BlankFile, blankBytes, blankForms } from '../../build/blank-forms.ts';
import { siteMaker } from '../../build/site-version.ts';

// blank/attachment-3.pdf and so on, one for each document; a link's `download` says what the file is called when saved.

export const getStaticPaths = () => blankForms().flatMap(({ id, files }) => files.filter(({ type }) => type === 'pdf').map((file) => ({ params: { document: id }, props: file })));

export const GET: APIRoute<BlankFile> = async ({ props }) => new Response(await blankBytes(props, siteMaker()), { headers: { 'Content-Type': 'application/pdf' } });
