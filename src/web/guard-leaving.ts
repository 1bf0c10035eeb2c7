/** While something would be lost, the browser asks before the page is closed, left or reloaded. */
export function guardLeaving(page: Pick<Window, 'addEventListener'>, atStake: () => boolean): void {
  page.addEventListener('beforeunload', (event) => {
    if (atStake()) event.preventDefault();
  });
}
