import { kindOfReasons } from '@/lib/analysis/pair/reason-overlap';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { isForSide } from '@/lib/view/reasons/shared-reasons';

/** What is needed of a position to say why people differ. */
export type ReasonedVoice = {
  readonly id: string;
  readonly stance: Stance;
  readonly reasonIds: readonly string[];
};

/** A reason with who gives it of those on one side. */
export type GivenReason<Voice, Reason> = {
  readonly reason: Reason;
  readonly givers: readonly Voice[];
};

/** Those who come to one conclusion, and why. */
export type WhySide<Voice, Reason> = {
  /** 1: they are for it, −1: against it. */
  readonly sign: 1 | -1;
  readonly voices: readonly Voice[];
  /** What they alone give, the most given first. */
  readonly reasons: readonly GivenReason<Voice, Reason>[];
  /** Those of whom no reason is recorded. */
  readonly withoutReason: readonly Voice[];
  /** Each two of them who both give reasons, and none in common: same conclusion, different reasons. */
  readonly differentReasons: readonly (readonly [Voice, Voice])[];
};

/** A reason from which some conclude the one and some the other. */
export type ReasonOfBoth<Voice, Reason> = {
  readonly reason: Reason;
  readonly affirming: readonly Voice[];
  readonly rejecting: readonly Voice[];
};

/** Why people differ on a proposition. */
export type Why<Voice, Reason> = {
  /** Those for it, then those against it; a side that nobody takes is left out. */
  readonly sides: readonly WhySide<Voice, Reason>[];
  /** Shared reasons, opposite conclusions. */
  readonly ofBoth: readonly ReasonOfBoth<Voice, Reason>[];
  /** Those who are undecided and give reasons. */
  readonly undecided: readonly GivenReason<Voice, Reason>[];
};

/**
 * Why people differ on a proposition: the reasons of those who are for it and of those who are against it,
 * each once, with who gives it, first those for that side and then what is granted to the other; apart from
 * them the reasons that both sides give. O(voices² of a side).
 *
 * @param voices the positions on the proposition, in their order
 * @param reasons of the proposition, in their order; those that nobody gives are left out
 */
export function whyTheyDiffer<
  Voice extends ReasonedVoice,
  Reason extends { readonly id: string; readonly direction: 'for' | 'against' },
>(voices: readonly Voice[], reasons: readonly Reason[]): Why<Voice, Reason> {
  const on = (sign: number) => voices.filter(({ stance }) => Math.sign(stance) === sign);
  const giversOf = (reason: Reason, among: readonly Voice[]) =>
    among.filter(({ reasonIds }) => reasonIds.includes(reason.id));
  const given = (among: readonly Voice[], but: ReadonlySet<string>) =>
    reasons
      .filter(({ id }) => !but.has(id))
      .map((reason) => ({ reason, givers: giversOf(reason, among) }))
      .filter(({ givers }) => givers.length > 0)
      .sort((a, b) => b.givers.length - a.givers.length);
  const ofBoth = reasons
    .map((reason) => ({
      reason,
      affirming: giversOf(reason, on(1)),
      rejecting: giversOf(reason, on(-1)),
    }))
    .filter(({ affirming, rejecting }) => affirming.length > 0 && rejecting.length > 0);
  const shared = new Set(ofBoth.map(({ reason }) => reason.id));
  return {
    sides: ([1, -1] as const).flatMap((sign) => {
      const side = on(sign);
      if (side.length === 0) return [];
      return {
        sign,
        voices: side,
        reasons: given(side, shared).sort(
          (a, b) => Number(isForSide(b.reason, sign)) - Number(isForSide(a.reason, sign)),
        ),
        withoutReason: side.filter(({ reasonIds }) => reasonIds.length === 0),
        differentReasons: side.flatMap((one, at) =>
          side
            .slice(at + 1)
            .filter((other) => kindOfReasons(one, other) === 'same-conclusion-different-reasons')
            .map((other) => [one, other] as const),
        ),
      };
    }),
    ofBoth,
    undecided: given(on(0), new Set()),
  };
}

/** Whether some are for it and some against it, so that there is something to explain. */
export function takesBothSides(voices: readonly { readonly stance: number }[]): boolean {
  return voices.some(({ stance }) => stance > 0) && voices.some(({ stance }) => stance < 0);
}

/** Whether any of them gives a reason, so that why they differ can be said. */
export function givesReasons(
  voices: readonly { readonly reasonIds: readonly string[] }[],
): boolean {
  return voices.some(({ reasonIds }) => reasonIds.length > 0);
}
