import type { APIRoute } from 'astro';
import { blankFiles } from '../../build/blank-forms.ts';

// blank/attachment-3.pdf and so on, one for each document; a link's `download` says what the file is called when saved.

export const getStaticPaths = () => blankFiles('pdf').map(({ id, file }) => ({ params: { document: id }, props: { make: file.make } }));

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = async ({ props }) => new Response(await props.make(), { headers: { 'Content-Type': 'application/pdf' } });
