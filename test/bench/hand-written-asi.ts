/**
 * The yardstick: the ASI of `packages/instruments/asi-5` (form full) written by hand, without any engine.
 *
 * State is a plain object of answers; every answer is set in it, and what follows from the answers is worked
 * out again in straight-line code: which of the gated items are asked, the 51 checks, the 7 composites, the
 * 3 flags. A missing input makes a composite null and a flag indeterminate; NaN carries it through the sums.
 * Nothing is validated or logged, no formula is data, and no score can be explained.
 */

/** A number (choices by their value, yes 1, no 0), a text, or the code X or N; undefined is not answered. */
export type AsiAnswer = number | string | undefined;
export type AsiAnswers = Record<keyof ReturnType<typeof emptyAnswers>, AsiAnswer>;

type FlagStatus = 'raised' | 'clear' | 'indeterminate';

export interface AsiOutcome {
  /** Whether each gated item is asked; all others always are. */
  readonly asked: Readonly<Record<string, boolean>>;
  /** Ids of the checks that speak up. */
  readonly fired: readonly string[];
  readonly scores: Readonly<Record<string, number | null>>;
  readonly flags: Readonly<Record<string, FlagStatus>>;
}

/** Takes one answer; undefined clears it. */
export function answer(answers: AsiAnswers, item: keyof AsiAnswers, value: AsiAnswer): AsiOutcome {
  answers[item] = value;
  return assess(answers);
}

/** Everything that follows from these answers. */
export function assess(a: Readonly<AsiAnswers>): AsiOutcome {
  const G19 = numberOf(a.G19);
  const M1 = numberOf(a.M1);
  const M5 = numberOf(a.M5);
  const M6 = numberOf(a.M6);
  const M7 = numberOf(a.M7);
  const M8 = numberOf(a.M8);
  const M10 = numberOf(a.M10);
  const E1Y = numberOf(a.E1Y);
  const E4 = numberOf(a.E4);
  const E8 = numberOf(a.E8);
  const E11 = numberOf(a.E11);
  const E12 = numberOf(a.E12);
  const E15 = numberOf(a.E15);
  const E17 = numberOf(a.E17);
  const E19 = numberOf(a.E19);
  const E20 = numberOf(a.E20);
  const E23 = numberOf(a.E23);
  const D1_30 = numberOf(a.D1_30);
  const D1_LT = numberOf(a.D1_LT);
  const D2_30 = numberOf(a.D2_30);
  const D2_LT = numberOf(a.D2_LT);
  const D3_30 = numberOf(a.D3_30);
  const D3_LT = numberOf(a.D3_LT);
  const D4_30 = numberOf(a.D4_30);
  const D4_LT = numberOf(a.D4_LT);
  const D5_30 = numberOf(a.D5_30);
  const D5_LT = numberOf(a.D5_LT);
  const D6_30 = numberOf(a.D6_30);
  const D6_LT = numberOf(a.D6_LT);
  const D7_30 = numberOf(a.D7_30);
  const D7_LT = numberOf(a.D7_LT);
  const D8_30 = numberOf(a.D8_30);
  const D8_LT = numberOf(a.D8_LT);
  const D9_30 = numberOf(a.D9_30);
  const D9_LT = numberOf(a.D9_LT);
  const D10_30 = numberOf(a.D10_30);
  const D10_LT = numberOf(a.D10_LT);
  const D11_30 = numberOf(a.D11_30);
  const D11_LT = numberOf(a.D11_LT);
  const D12_30 = numberOf(a.D12_30);
  const D12_LT = numberOf(a.D12_LT);
  const D13_30 = numberOf(a.D13_30);
  const D14 = numberOf(a.D14);
  const D15 = numberOf(a.D15);
  const D17 = numberOf(a.D17);
  const D19 = numberOf(a.D19);
  const D20 = numberOf(a.D20);
  const D23 = numberOf(a.D23);
  const D24 = numberOf(a.D24);
  const D26 = numberOf(a.D26);
  const D27 = numberOf(a.D27);
  const D28 = numberOf(a.D28);
  const D29 = numberOf(a.D29);
  const D30 = numberOf(a.D30);
  const D31 = numberOf(a.D31);
  const D34 = numberOf(a.D34);
  const L2 = numberOf(a.L2);
  const L3 = numberOf(a.L3);
  const L4 = numberOf(a.L4);
  const L5 = numberOf(a.L5);
  const L6 = numberOf(a.L6);
  const L7 = numberOf(a.L7);
  const L8 = numberOf(a.L8);
  const L9 = numberOf(a.L9);
  const L10 = numberOf(a.L10);
  const L11 = numberOf(a.L11);
  const L12 = numberOf(a.L12);
  const L13 = numberOf(a.L13);
  const L14 = numberOf(a.L14);
  const L15 = numberOf(a.L15);
  const L16 = numberOf(a.L16);
  const L18 = numberOf(a.L18);
  const L19 = numberOf(a.L19);
  const L20 = numberOf(a.L20);
  const L21 = numberOf(a.L21);
  const L24 = numberOf(a.L24);
  const L26 = numberOf(a.L26);
  const L27 = numberOf(a.L27);
  const L28 = numberOf(a.L28);
  const L29 = numberOf(a.L29);
  const L31 = numberOf(a.L31);
  const F3 = numberOf(a.F3);
  const F30 = numberOf(a.F30);
  const F31 = numberOf(a.F31);
  const F32 = numberOf(a.F32);
  const F33 = numberOf(a.F33);
  const F34 = numberOf(a.F34);
  const F35 = numberOf(a.F35);
  const F37 = numberOf(a.F37);
  const P1 = numberOf(a.P1);
  const P2 = numberOf(a.P2);
  const P3 = numberOf(a.P3);
  const P4_30 = numberOf(a.P4_30);
  const P5_30 = numberOf(a.P5_30);
  const P6_30 = numberOf(a.P6_30);
  const P7_30 = numberOf(a.P7_30);
  const P8_30 = numberOf(a.P8_30);
  const P9_30 = numberOf(a.P9_30);
  const P10_30 = numberOf(a.P10_30);
  const P10_LT = numberOf(a.P10_LT);
  const P11_30 = numberOf(a.P11_30);
  const P11_LT = numberOf(a.P11_LT);
  const P12 = numberOf(a.P12);
  const P13 = numberOf(a.P13);
  const P14 = numberOf(a.P14);
  const P20 = numberOf(a.P20);
  const P22 = numberOf(a.P22);

  // A gated item is left out only when its condition is certainly false.
  const asked = {
    G20: !(isCode(a.G19) || G19 === 1),
    M2Y: !(M1 <= 0),
    M2M: !(M1 <= 0),
    E5: E4 !== 0,
    E9: E8 !== 0,
    D1_RT: !(D1_30 <= 0 && D1_LT <= 0),
    D2_RT: !(D2_30 <= 0 && D2_LT <= 0),
    D3_RT: !(D3_30 <= 0 && D3_LT <= 0),
    D4_RT: !(D4_30 <= 0 && D4_LT <= 0),
    D5_RT: !(D5_30 <= 0 && D5_LT <= 0),
    D6_RT: !(D6_30 <= 0 && D6_LT <= 0),
    D7_RT: !(D7_30 <= 0 && D7_LT <= 0),
    D8_RT: !(D8_30 <= 0 && D8_LT <= 0),
    D9_RT: !(D9_30 <= 0 && D9_LT <= 0),
    D10_RT: !(D10_30 <= 0 && D10_LT <= 0),
    D11_RT: !(D11_30 <= 0 && D11_LT <= 0),
    D12_RT: !(D12_30 <= 0 && D12_LT <= 0),
    D16: !(D15 <= 0),
    D21: !(D19 <= 0),
    D22: !(D20 <= 0),
    L17: !(
      L3 <= 0 &&
      L4 <= 0 &&
      L5 <= 0 &&
      L6 <= 0 &&
      L7 <= 0 &&
      L8 <= 0 &&
      L9 <= 0 &&
      L10 <= 0 &&
      L11 <= 0 &&
      L12 <= 0 &&
      L13 <= 0 &&
      L14 <= 0 &&
      L15 <= 0 &&
      L16 <= 0
    ),
    L22: !(L21 <= 0),
    L23: !(L21 <= 0),
    L25: L24 !== 0,
  };

  // Not asked: the code N, and for E5 no.
  const G20 = asked.G20 ? numberOf(a.G20) : NaN;
  const M2Y = asked.M2Y ? numberOf(a.M2Y) : NaN;
  const M2M = asked.M2M ? numberOf(a.M2M) : NaN;
  const E5 = asked.E5 ? numberOf(a.E5) : 0;
  const D16 = asked.D16 ? numberOf(a.D16) : NaN;
  const D21 = asked.D21 ? numberOf(a.D21) : NaN;
  const D22 = asked.D22 ? numberOf(a.D22) : NaN;
  const L17 = asked.L17 ? numberOf(a.L17) : NaN;

  const charges = L3 + L4 + L5 + L6 + L7 + L8 + L9 + L10 + L11 + L12 + L13 + L14 + L15 + L16;
  const otherCharges = L18 + L19 + L20;
  const noCharges = a.L1 !== undefined && charges === 0 && otherCharges === 0;
  const drugUse =
    D3_30 > 0 ||
    D4_30 > 0 ||
    D5_30 > 0 ||
    D6_30 > 0 ||
    D7_30 > 0 ||
    D8_30 > 0 ||
    D9_30 > 0 ||
    D10_30 > 0 ||
    D11_30 > 0 ||
    D12_30 > 0;
  const dailyUse =
    D1_30 === 30 ||
    D2_30 === 30 ||
    D3_30 === 30 ||
    D4_30 === 30 ||
    D5_30 === 30 ||
    D6_30 === 30 ||
    D7_30 === 30 ||
    D8_30 === 30 ||
    D9_30 === 30 ||
    D10_30 === 30 ||
    D11_30 === 30 ||
    D12_30 === 30;
  const symptoms = P4_30 + P5_30 + P6_30 + P7_30 + P8_30 + P9_30 + P10_30;
  const anySymptom =
    P4_30 === 1 || P5_30 === 1 || P6_30 === 1 || P7_30 === 1 || P8_30 === 1 || P9_30 === 1 || P10_30 === 1;

  const fired: string[] = [];
  if (G19 > 1 && G20 === 0) fired.push('g-environment-without-days');
  if (G19 > 1 && (!asked.G20 || isCode(a.G20))) fired.push('g-environment-days-not-stated');
  if (G19 === 4 && M1 === 0) fired.push('g-medical-treatment-without-hospitalisation');
  if (G19 === 4 && (M2Y > 0 || M2M > 0)) fired.push('g-medical-treatment-but-last-hospitalisation-earlier');
  if (G20 > 0 && dailyUse) fired.push('g-environment-and-daily-use');
  if (M6 > 0 && M7 === 0) fired.push('m-days-without-bother');
  if (M6 === 0 && M7 > 0) fired.push('m-bother-without-days');
  if (M6 === 0 && M8 > 0) fired.push('m-importance-without-days');
  if (M5 === 1 && E15 === 0) fired.push('m-disability-pension-without-income');
  if (a.E6Y !== undefined && E1Y < 4) fired.push('e-education-under-four-years');
  if (E11 === 0 && E12 > 0) fired.push('e-income-without-paid-days');
  if (E11 > 0 && E12 === 0) fired.push('e-paid-days-without-income');
  if (E19 > 0 && E20 === 0) fired.push('e-days-without-bother');
  if (D2_30 > D1_30) fired.push('d-intoxication-days-above-alcohol-days');
  if (D2_LT > D1_LT) fired.push('d-intoxication-years-above-alcohol-years');
  if (((D14 >= 3 && D14 <= 12) || D14 === 16) && D1_30 > 15) fired.push('d-drug-problem-only-but-frequent-alcohol');
  if (D16 === 0 && (D1_30 > 0 || D2_30 > 0 || drugUse)) fired.push('d-still-abstinent-but-use');
  if (D17 > 5) fired.push('d-many-delirium-tremens');
  if (D21 > D19) fired.push('d-alcohol-detox-above-treatments');
  if (D22 > D20) fired.push('d-drug-detox-above-treatments');
  if (drugUse && D24 === 0) fired.push('d-drug-use-without-spending');
  if (D26 > 0 && D28 === 0) fired.push('d-alcohol-days-without-bother');
  if (D26 > 0 && D30 === 0) fired.push('d-alcohol-days-without-importance');
  if (D26 === 0 && D28 > 0) fired.push('d-alcohol-bother-without-days');
  if (D26 === 0 && D30 > 0) fired.push('d-alcohol-importance-without-days');
  if (D27 > 0 && D29 === 0) fired.push('d-drug-days-without-bother');
  if (D27 > 0 && D31 === 0) fired.push('d-drug-days-without-importance');
  if (D27 === 0 && D29 > 0) fired.push('d-drug-bother-without-days');
  if (D27 === 0 && D31 > 0) fired.push('d-drug-importance-without-days');
  if (L17 > charges) fired.push('l-convictions-above-charges');
  if (L2 === 1 && noCharges) fired.push('l-probation-without-charges');
  if (L24 === 1 && noCharges) fired.push('l-awaiting-without-charges');
  if (G19 === 2 && L26 === 0) fired.push('l-jail-without-detention-days');
  if (E17 > 0 && L27 === 0) fired.push('l-illegal-income-without-days');
  if (F30 > 0 && F32 === 0) fired.push('f-family-days-without-bother');
  if (F30 > 0 && F34 === 0) fired.push('f-family-days-without-importance');
  if (F30 === 0 && F32 > 0) fired.push('f-family-bother-without-days');
  if (F30 === 0 && F34 > 0) fired.push('f-family-importance-without-days');
  if (F31 > 0 && F33 === 0) fired.push('f-social-days-without-bother');
  if (F31 > 0 && F35 === 0) fired.push('f-social-days-without-importance');
  if (F31 === 0 && F33 > 0) fired.push('f-social-bother-without-days');
  if (F31 === 0 && F35 > 0) fired.push('f-social-importance-without-days');
  if (P3 === 1 && E15 === 0) fired.push('p-disability-pension-without-income');
  if ((P10_30 === 1 || P10_LT === 1) && P1 + P2 === 0) fired.push('p-suicide-attempt-without-treatment');
  if ((P11_30 === 1 || P11_LT === 1) && P1 + P2 === 0) fired.push('p-medication-without-treatment');
  if (P12 > 0 && symptoms === 0) fired.push('p-days-without-symptoms');
  if (anySymptom && P12 === 0) fired.push('p-symptoms-without-days');
  if (P12 > 0 && P13 === 0) fired.push('p-days-without-bother');
  if (P12 > 0 && P14 === 0) fired.push('p-days-without-importance');
  if (P12 === 0 && P13 > 0) fired.push('p-bother-without-days');
  if (P12 === 0 && P14 > 0) fired.push('p-importance-without-days');

  const drugDays = D3_30 + D4_30 + D5_30 + D6_30 + D7_30 + D8_30 + D9_30 + D10_30 + D11_30 + D13_30 + D27;
  const relations = shareOfYes([
    a.F18_30,
    a.F19_30,
    a.F20_30,
    a.F21_30,
    a.F22_30,
    a.F23_30,
    a.F24_30,
    a.F25_30,
    a.F26_30,
  ]);
  const scores = {
    medical: scoreOf(M6 / 90 + M7 / 12 + M8 / 12),
    employment: scoreOf(1 - (E4 / 4 + E5 / 4 + E11 / 120 + Math.log(E12 + 1) / 36)),
    alcohol: scoreOf((D1_30 + D2_30 + D26) / 180 + (D28 + D30) / 24 + Math.log(D23 + 1) / 44),
    drug: scoreOf(drugDays / 390 + (D29 + D31) / 52),
    legal: scoreOf(L24 / 5 + L27 / 150 + (L28 + L29) / 20 + Math.log(E17 + 1) / 46),
    family: scoreOf((2 - F3) / 10 + F30 / 150 + (F32 + F34) / 20 + relations / 5),
    psychiatric: scoreOf((symptoms + P11_30) / 11 + P12 / 330 + (P13 + P14) / 44),
  };

  return {
    asked,
    fired,
    scores,
    flags: {
      'suicidal-thoughts': suicidalThoughts(P9_30, P10_30, P20),
      misrepresentation: misrepresentation([M10, E23, D34, L31, F37, P22]),
      'controlled-environment': controlledEnvironment(G19, G20),
    },
  };
}

function numberOf(value: AsiAnswer): number {
  return typeof value === 'number' ? value : NaN;
}

function isCode(value: AsiAnswer): boolean {
  return value === 'X' || value === 'N';
}

/** Share of yes among the answered; N is left out, anything else missing makes it unknown. */
function shareOfYes(answers: readonly AsiAnswer[]): number {
  let yes = 0;
  let answered = 0;
  for (const value of answers) {
    if (typeof value === 'number') {
      answered++;
      if (value === 1) yes++;
    } else if (value !== 'N') {
      return NaN;
    }
  }
  return answered === 0 ? 0 : yes / answered;
}

/** Null if an input is missing; rounded half away from zero to 10 decimals. */
function scoreOf(value: number): number | null {
  if (Number.isNaN(value)) return null;
  const rounded = Math.round(Math.abs(value) * 1e10) / 1e10;
  return value < 0 ? -rounded : rounded;
}

function suicidalThoughts(thoughts: number, attempt: number, observed: number): FlagStatus {
  if (thoughts === 1 || attempt === 1 || observed === 1) return 'raised';
  return thoughts === 0 && attempt === 0 ? 'clear' : 'indeterminate';
}

function misrepresentation(ratings: readonly number[]): FlagStatus {
  let yes = 0;
  let open = 0;
  for (const rating of ratings) {
    if (rating === 1) yes++;
    else if (Number.isNaN(rating)) open++;
  }
  if (yes >= 2) return 'raised';
  return yes + open < 2 ? 'clear' : 'indeterminate';
}

function controlledEnvironment(environment: number, days: number): FlagStatus {
  if (environment === 1 || days <= 0) return 'clear';
  return environment > 1 && days > 0 ? 'raised' : 'indeterminate';
}

/** An interview before its first answer. */
export function emptyAnswers() {
  return {
    G1: undefined,
    G3: undefined,
    G4: undefined,
    G5: undefined,
    G6: undefined,
    G7: undefined,
    G8: undefined,
    G9: undefined,
    G10: undefined,
    G11: undefined,
    G12: undefined,
    G13: undefined,
    G14Y: undefined,
    G14M: undefined,
    G15: undefined,
    G16: undefined,
    G17: undefined,
    G18: undefined,
    G19: undefined,
    G20: undefined,
    M1: undefined,
    M2Y: undefined,
    M2M: undefined,
    M3: undefined,
    M4: undefined,
    M5: undefined,
    M6: undefined,
    M7: undefined,
    M8: undefined,
    M9: undefined,
    M10: undefined,
    M11: undefined,
    E1Y: undefined,
    E1M: undefined,
    E2: undefined,
    E3: undefined,
    E4: undefined,
    E5: undefined,
    E6Y: undefined,
    E6M: undefined,
    E7: undefined,
    E8: undefined,
    E9: undefined,
    E10: undefined,
    E11: undefined,
    E12: undefined,
    E13: undefined,
    E14: undefined,
    E15: undefined,
    E16: undefined,
    E17: undefined,
    E18: undefined,
    E19: undefined,
    E20: undefined,
    E21: undefined,
    E22: undefined,
    E23: undefined,
    E24: undefined,
    D1_30: undefined,
    D1_LT: undefined,
    D1_RT: undefined,
    D2_30: undefined,
    D2_LT: undefined,
    D2_RT: undefined,
    D3_30: undefined,
    D3_LT: undefined,
    D3_RT: undefined,
    D4_30: undefined,
    D4_LT: undefined,
    D4_RT: undefined,
    D5_30: undefined,
    D5_LT: undefined,
    D5_RT: undefined,
    D6_30: undefined,
    D6_LT: undefined,
    D6_RT: undefined,
    D7_30: undefined,
    D7_LT: undefined,
    D7_RT: undefined,
    D8_30: undefined,
    D8_LT: undefined,
    D8_RT: undefined,
    D9_30: undefined,
    D9_LT: undefined,
    D9_RT: undefined,
    D10_30: undefined,
    D10_LT: undefined,
    D10_RT: undefined,
    D11_30: undefined,
    D11_LT: undefined,
    D11_RT: undefined,
    D12_30: undefined,
    D12_LT: undefined,
    D12_RT: undefined,
    D13_30: undefined,
    D13_LT: undefined,
    D14: undefined,
    D15: undefined,
    D16: undefined,
    D17: undefined,
    D18: undefined,
    D19: undefined,
    D20: undefined,
    D21: undefined,
    D22: undefined,
    D23: undefined,
    D24: undefined,
    D25: undefined,
    D26: undefined,
    D27: undefined,
    D28: undefined,
    D29: undefined,
    D30: undefined,
    D31: undefined,
    D32: undefined,
    D33: undefined,
    D34: undefined,
    D35: undefined,
    L1: undefined,
    L2: undefined,
    L3: undefined,
    L4: undefined,
    L5: undefined,
    L6: undefined,
    L7: undefined,
    L8: undefined,
    L9: undefined,
    L10: undefined,
    L11: undefined,
    L12: undefined,
    L13: undefined,
    L14: undefined,
    L15: undefined,
    L16: undefined,
    L17: undefined,
    L18: undefined,
    L19: undefined,
    L20: undefined,
    L21: undefined,
    L22: undefined,
    L23: undefined,
    L24: undefined,
    L25: undefined,
    L26: undefined,
    L27: undefined,
    L28: undefined,
    L29: undefined,
    L30: undefined,
    L31: undefined,
    L32: undefined,
    H1_A: undefined,
    H1_D: undefined,
    H1_P: undefined,
    H2_A: undefined,
    H2_D: undefined,
    H2_P: undefined,
    H3_A: undefined,
    H3_D: undefined,
    H3_P: undefined,
    H4_A: undefined,
    H4_D: undefined,
    H4_P: undefined,
    H5_A: undefined,
    H5_D: undefined,
    H5_P: undefined,
    H6_A: undefined,
    H6_D: undefined,
    H6_P: undefined,
    H7_A: undefined,
    H7_D: undefined,
    H7_P: undefined,
    H8_A: undefined,
    H8_D: undefined,
    H8_P: undefined,
    H9_A: undefined,
    H9_D: undefined,
    H9_P: undefined,
    H10_A: undefined,
    H10_D: undefined,
    H10_P: undefined,
    H11_A: undefined,
    H11_D: undefined,
    H11_P: undefined,
    H12_A: undefined,
    H12_D: undefined,
    H12_P: undefined,
    F1: undefined,
    F2Y: undefined,
    F2M: undefined,
    F3: undefined,
    F4: undefined,
    F5Y: undefined,
    F5M: undefined,
    F6: undefined,
    F7: undefined,
    F8: undefined,
    F9: undefined,
    F10: undefined,
    F11: undefined,
    F12: undefined,
    F13: undefined,
    F14: undefined,
    F15: undefined,
    F16: undefined,
    F17: undefined,
    F18_30: undefined,
    F18_LT: undefined,
    F19_30: undefined,
    F19_LT: undefined,
    F20_30: undefined,
    F20_LT: undefined,
    F21_30: undefined,
    F21_LT: undefined,
    F22_30: undefined,
    F22_LT: undefined,
    F23_30: undefined,
    F23_LT: undefined,
    F24_30: undefined,
    F24_LT: undefined,
    F25_30: undefined,
    F25_LT: undefined,
    F26_30: undefined,
    F26_LT: undefined,
    F27_30: undefined,
    F27_LT: undefined,
    F28_30: undefined,
    F28_LT: undefined,
    F29_30: undefined,
    F29_LT: undefined,
    F30: undefined,
    F31: undefined,
    F32: undefined,
    F33: undefined,
    F34: undefined,
    F35: undefined,
    F36: undefined,
    F37: undefined,
    F38: undefined,
    P1: undefined,
    P2: undefined,
    P3: undefined,
    P4_30: undefined,
    P4_LT: undefined,
    P5_30: undefined,
    P5_LT: undefined,
    P6_30: undefined,
    P6_LT: undefined,
    P7_30: undefined,
    P7_LT: undefined,
    P8_30: undefined,
    P8_LT: undefined,
    P9_30: undefined,
    P9_LT: undefined,
    P10_30: undefined,
    P10_LT: undefined,
    P11_30: undefined,
    P11_LT: undefined,
    P12: undefined,
    P13: undefined,
    P14: undefined,
    P15: undefined,
    P16: undefined,
    P17: undefined,
    P18: undefined,
    P19: undefined,
    P20: undefined,
    P21: undefined,
    P22: undefined,
    P23: undefined,
  };
}
