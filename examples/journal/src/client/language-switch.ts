/** Keeps the chosen language for a year and loads the page again in it; the server writes title and menu. */
export function switchLanguage(): void {
  const button = document.querySelector<HTMLButtonElement>('button.language');
  button?.addEventListener('click', () => {
    document.cookie = `language=${button.dataset['language'] ?? 'da'}; path=/; max-age=31536000; samesite=strict`;
    location.reload();
  });
}
