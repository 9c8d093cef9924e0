import type { APIRoute } from 'astro';
import { blankFiles } from '../../build/blank-forms.ts';

// blank/attachment-3.xlsx and so on, one for each document with a table.

export const getStaticPaths = () => blankFiles('xlsx').map(({ id, file }) => ({ params: { document: id }, props: { make: file.make } }));

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = async ({ props }) => new Response(await props.make(), { headers: { 'Content-Type': type } });
