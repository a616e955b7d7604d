// The smallest study that the tests need.
import type { Account, Option, Study } from "../../../../sim/report/page/src/study";

export const account = (category: string, dates: string[], amounts: number[], more: Partial<Account> = {}): Account => ({
  partner: "a", site: "", category, kind: "payment", cause: category, payee: "", dates, amounts, ...more,
});

export const option = (...accounts: Account[]): Option => ({ accounts, teams: {} }) as unknown as Option;

export const study = (more: Partial<Study> = {}): Study =>
  ({
    start: "2007-01-01",
    end: "2009-01-01",
    months: Array.from({ length: 24 }, (_, i) => `${2007 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`),
    discounting: { rate: 4, terms: "nominal", timing: "mid-year", inflation: 0 },
    ...more,
  }) as unknown as Study;
