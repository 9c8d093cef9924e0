import { expect, test } from 'vitest';
import { places, routing } from '../../../tests/example-routing.ts';
import { approvalRows } from './approval-rows.ts';

test('kinds of whom one sentence says the same share a row, and 济源 has one of its own', () => {
  const rows = approvalRows(routing, places).map(({ kinds, place, bodies, sources, unstated }) => [kinds.map(({ name }) => name).join('、'), place ?? '', bodies, sources.map(({ clause }) => clause), unstated.map(({ id }) => id)]);
  expect(rows).toEqual([
    ['省管企业、驻豫央企、头部民营企业', '', '省科协', ['s3-2'], ['subsidiary', 'leading-private']],
    ['其他企业', '', '注册地省辖市科协，或县（市、区）科协', ['s3-2'], ['city-or-county']],
    ['其他企业', '济源示范区', '通知没有单写济源由谁批准', ['s3-2', 'salutation'], ['jiyuan']],
  ]);
});
