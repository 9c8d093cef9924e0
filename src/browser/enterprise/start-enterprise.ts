import { embeddedRules } from '../embedded-data.ts';
import { startCaseScreen } from '../screen/start-case-screen.ts';
import { Enterprise } from './enterprise.ts';
import { firstState } from './enterprise-state.ts';

// The entry point of the page on which the enterprise tells of itself.

export function startEnterprise(): void {
  startCaseScreen({
    name: 'enterprise',
    firstState,
    start: (screen, state, root) => {
      new Enterprise(screen, embeddedRules(), state, root);
      return {
        problemOf: (field: string) => state.problems[field] ?? '',
        isFaulty: (field: string) => state.faulty.includes(field),
        isAsked: (field: string) => state.asked.includes(field),
        mayApprove: (body: string) => state.route.approving.some(({ id }) => id === body),
        nameOfBody: (body: string) => state.route.approving.find(({ id }) => id === body)?.name ?? '',
        isFilled: (field: string) => state.filled.includes(field),
        showsQuote: (quote: string) => state.route.quotes.includes(quote),
        showsOpen: (id: string) => state.route.open.includes(id),
        isKind: (kind: string) => state.route.kind === kind,
      };
    },
  });
}
