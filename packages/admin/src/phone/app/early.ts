/** The page's first script, and its smallest: it asks for the tasks while the others are on their way. */
import { storedLocale } from '../../data/locale.ts';
import { requester } from '../network/request.ts';
import { tasksQuery } from '../network/task.operations.ts';
import { tasksSince } from '../network/tasksSince.ts';
import { makeFirst } from './first.ts';
import { isKeptHere } from './kept.ts';

export const first = makeFirst(requester('/graphql', storedLocale)(tasksQuery, tasksSince(new Date())), !isKeptHere());
