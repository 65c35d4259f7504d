// The pages that stand for all: the overview, a place and a day.

export const OVERVIEW = 'en/';
export const PLACE = 'en/places/almaty/';
export const DAY = 'en/dates/2016-05-21/';
export const PAGES = [OVERVIEW, PLACE, DAY];
/** The same in the other languages, as far as they may differ: longer words, other letters. */
export const TRANSLATED = ['ru/', 'kk/', 'ru/places/almaty/', 'kk/dates/2016-05-21/'];

/** The pages that are written without the app: they have no script. */
export const TABLE = 'en/table/';
export const CASES = 'en/cases/';
export const CASE = 'en/cases/atyrau/';
export const SOURCES = 'en/sources/';
export const INDEX = 'en/index/';
export const METHOD = 'en/method/';
export const CLAIM = 'en/claims/nationwide-2016-05-21-detained-tayzhan/';
export const STILL = [TABLE, CASES, CASE, CLAIM, SOURCES, INDEX, METHOD];
