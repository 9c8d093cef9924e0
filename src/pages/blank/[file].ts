import type { APIRoute } from 'astro';
import { type BlankFile, blankBytes, blankForms } from '../../build/blank-forms.ts';
import { siteMaker } from '../../build/site-version.ts';
import type { PaperType } from '../../core/paper/case-papers.ts';

// blank/attachment-3.pdf and so on, each file of each document; a link's `download` says what the file is called when saved.

export const getStaticPaths = () => blankForms().flatMap(({ files }) => files.map((file) => ({ params: { file: file.path.replace(/^.*\//, '') }, props: file })));

export const GET: APIRoute<BlankFile> = async ({ props }) => new Response(await blankBytes(props, siteMaker()), { headers: { 'Content-Type': contentTypes[props.type] } });

const contentTypes: Readonly<Record<PaperType, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
