// Where things are, by role and accessible name.

/** The map itself, and what is drawn on it. */
export const map = page => page.getByRole('group', { name: 'Map' });
export const marks = page => map(page).getByRole('link');
export const mark = (page, place) => map(page).getByRole('link', { name: new RegExp(`^${place}\\b`) });

/** What opens with a place, and the list that says the same as the map. */
export const panel = (page, place) => page.getByRole('region', { name: place, exact: true });
export const list = page => page.getByRole('region', { name: /^Places/ });
export const tray = page => page.getByRole('region', { name: 'Not on the map' });

/** The button that says which days are shown, and what it opens: every date as a link. */
export const daysButton = page => page.locator('summary', { hasText: 'Period' });
export const dates = page => page.getByRole('navigation', { name: 'Days', includeHidden: true });
export const day = (page, date) => dates(page).getByRole('link', { name: new RegExp(`^${date}\\b`), includeHidden: true });
export async function openDays(page) {
  if (!await dates(page).isVisible()) await daysButton(page).click();
}
export async function chooseDay(page, date) {
  await openDays(page);
  await day(page, date).click();
}

/** The note that stands over a page whose app could not start. */
export const note = page => page.getByRole('status').getByText('could not start');
export const tryAgain = page => note(page).getByRole('link', { name: 'Try again' });

/** All that the page says of its state, as one text. */
export const told = async page => (await page.getByRole('status').allInnerTexts()).join(' ').trim();

/** Clicks a mark where its circle is: the middle of a link with a label can lie between the two. */
export async function click(mark) {
  const { x, y, width, height } = await mark.locator('circle.target').boundingBox();
  await mark.page().mouse.click(x + width / 2, y + height / 2);
}

/** The links of a page as they resolve: [name, address without the origin]. */
export function links(page) {
  return page.evaluate(() => [...document.querySelectorAll('#app a[href]')].map(link => {
    const name = link.getAttribute('aria-label') ?? link.textContent.trim();
    const { origin, href } = new URL(link.getAttribute('href'), document.baseURI);
    return [name, origin === location.origin ? href.slice(origin.length) : href];
  }));
}

/** What a reader of the page gets to hear, without the addresses (links are relative in a page, absolute in the app). */
export async function heard(locator) {
  const lines = (await locator.ariaSnapshot()).split('\n');
  return lines.filter(line => !/^\s*- \/url:/.test(line));
}
