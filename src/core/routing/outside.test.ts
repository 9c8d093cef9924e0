import { expect, test } from 'vitest';
import { places, routing } from '../../../tests/example-routing.ts';
import { type CaseFile, emptyCase } from '../answers/case-file.ts';
import { factsSchema } from '../template/facts.ts';
import { outsideOf } from './outside.ts';

const source = { advice: '例子。' };
const kinds = ['city', 'county', 'enterprise-kind', 'founding-way', 'approver'] as const;
const facts = factsSchema.parse({
  title: '企业',
  groups: [{ title: '企业', fields: [{ id: 'name', label: '名称', kind: 'enterprise-name', source }, ...kinds.map((kind) => ({ id: kind, label: kind, kind, source }))] }],
});

const about = (answers: Readonly<Record<string, string>>): CaseFile => ({ ...emptyCase('2026-11-22'), enterprise: { name: '甲公司', facts: answers } });
const rules = { places, routing };
const luoyang = { city: '410300', county: '410305', 'enterprise-kind': 'other' };

test.each([
  ['the only body that may approve needs no choice', { 'enterprise-kind': 'province-managed' }, '河南省科协'],
  ['while several may approve, none is written to', luoyang, undefined],
  ['the city’s, when it is chosen', { ...luoyang, approver: 'city' }, '洛阳市科协'],
  ['the county’s, when it is chosen', { ...luoyang, approver: 'county' }, '涧西区科协'],
  ['a choice that the kind has overtaken does not count', { ...luoyang, 'enterprise-kind': 'central', approver: 'city' }, '河南省科协'],
  ['nobody, while the kind is not known', { city: '410300' }, undefined],
])('the letters go to %s', (_, answers, approver) => {
  expect(outsideOf(rules, facts, about(answers)).approver).toBe(approver);
});

test('codes and ids are read by name, and what does not exist has none', () => {
  const { names } = outsideOf(rules, facts, about(luoyang));
  expect([names('city', '410300'), names('county', '410305'), names('founding-way', 'alone'), names('approver', 'county'), names('city', '999999')]).toEqual(['洛阳市', '涧西区', '单独组建', '涧西区科协', undefined]);
});

test('without rules places still have their names, and nobody approves', () => {
  const { approver, names } = outsideOf({ places, routing: null }, facts, about(luoyang));
  expect([approver, names('city', '410300'), names('enterprise-kind', 'other')]).toEqual([undefined, '洛阳市', undefined]);
});
