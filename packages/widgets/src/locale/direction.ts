/** Which way words run: from right to left in Arabic, Hebrew and Persian, say, and in any language in their letters. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(Arab|Hebr)\b/.test(language) ? 'rtl' : 'ltr';
}
