// Reads the calendar that EventCalendarsResourceTest leaves in target/calendars with a parser that did not write it.
// A series over both changes of time keeps its hours in Warsaw (EVT-10), whatever the reader's own time zone is.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync('../../target/calendars/series.ics', 'utf8')));
const zone = calendar.getFirstSubcomponent('vtimezone');
ICAL.TimezoneService.register(zone);

const sessions = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
assert.deepEqual(
    sessions.map(({startDate}) => startDate.toString()),
    ['2190-03-26T10:00:00', '2190-03-29T10:00:00', '2190-10-30T10:00:00', '2190-11-02T10:00:00']);
assert.deepEqual(
    sessions.map(({startDate}) => startDate.toJSDate().toISOString()),
    ['2190-03-26T09:00:00.000Z', '2190-03-29T08:00:00.000Z', '2190-10-30T08:00:00.000Z', '2190-11-02T09:00:00.000Z']);
assert.ok(sessions.every(({duration}) => duration.toSeconds() === 6 * 3600));
assert.ok(sessions.every(({startDate}) => startDate.zone.tzid === 'Europe/Warsaw'));
assert.ok(sessions.every(({location}) => location === 'Żółwin, „Świetlica”'));
assert.equal(new Set(sessions.map(({uid}) => uid)).size, sessions.length);
console.log(`target/calendars/series.ics: ${sessions.length} sessions read by ical.js`);
