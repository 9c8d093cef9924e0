import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentFindings } from '../../src/build/check-content.ts';
import { loadPlaces, loadTemplates } from '../../src/build/content.ts';
import { tableSamples } from '../../src/build/samples.ts';
import { problemCodes } from '../../src/core/problems/table.ts';
import { names, templatesWithLetters } from '../example-letters.ts';
import { contentRoots, problemSamples, raisedBy } from './samples.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each(contentRoots)('%s', (root) => {
  const inRoot = <T>(read: () => T): T => {
    vi.stubEnv('CONTENT_DIR', root);
    return read();
  };

  test('every file is in order, and every clause it cites is in the notice', () => {
    expect(inRoot(contentFindings)).toEqual([]);
  });

  // A procedure and a letter have nothing filled in of their own: steps, facts and people are the case's, and a form's sample is a whole case.
  test('every form has two samples or more', () => {
    const samples = inRoot(tableSamples);
    const { members, candidates } = inRoot(loadTemplates);
    const few = [members, candidates].filter(({ id }) => samples.filter(({ document }) => document === id).length < 2);
    expect(few).toEqual([]);
  });

  test('every sample raises the problems it names, and no others', () => {
    const templates = inRoot(loadTemplates);
    const samples = inRoot(tableSamples);
    const raised = samples.map((sample) => ({ id: sample.id, problems: raisedBy(sample, templates) }));
    expect(raised).toEqual(samples.map(({ id, expects }) => ({ id, problems: [...(expects ?? ['(expects is missing)'])].sort() })));
  });
});

describe('problems', () => {
  const samples = problemSamples();

  test('every problem has a sample of its name', () => {
    expect([...samples.keys()].sort()).toEqual([...problemCodes].sort());
  });

  test.each([...samples])('%s is raised by its sample', (code, sample) => {
    expect(sample.expects).toContain(code);
    // Answers about the enterprise and its letters are to invented questions: what the content asks may change.
    const raised = Object.keys(sample.case.facts).length > 0 ? raisedBy(sample, templatesWithLetters, { approver: '洛阳市科协', names }) : raisedBy(sample, loadTemplates());
    expect(raised).toEqual([...(sample.expects ?? [])].sort());
  });
});

describe('places', () => {
  const { province, cities } = loadPlaces();
  const counties = cities.flatMap((city) => city.counties);

  test('there are 17 cities and one more place that reports like a city', () => {
    expect(province.name).toBe('河南省');
    expect(cities.map(({ name }) => name.replace(/市$/, ''))).toEqual(
      ['郑州', '开封', '洛阳', '平顶山', '安阳', '鹤壁', '新乡', '焦作', '濮阳', '许昌', '漯河', '三门峡', '南阳', '商丘', '信阳', '周口', '驻马店', '济源示范区'],
    );
  });

  test('there are 54 districts, 21 county-level cities and 82 counties', () => {
    const ending = (last: string): number => counties.filter(({ name }) => name.endsWith(last)).length;
    expect([ending('区'), ending('市'), ending('县'), counties.length]).toEqual([54, 21, 82, 157]);
  });

  test('every county has the code of its city, and no code of a development zone', () => {
    const odd = cities.flatMap((city) => city.counties.filter(({ code }) => !code.startsWith(city.code.slice(0, 4)) || /7\d$/.test(code)));
    expect(odd).toEqual([]);
  });
});
