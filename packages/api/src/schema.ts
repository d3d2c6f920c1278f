/** Loads every feature's types, then builds the schema once. */
import { builder } from './builder.ts';
import './scalars.ts';
import './units/unit.graphql.ts';
import './people/person.graphql.ts';
import './people/grant.graphql.ts';
import './people/account.graphql.ts';
import './sessions/session.graphql.ts';
import './tokens/token.graphql.ts';
import './files/file.graphql.ts';
import './templates/template.graphql.ts';
import './templates/version.graphql.ts';
import './templates/definitionProblem.graphql.ts';
import './templates/authoring.graphql.ts';
import './assignments/assignment.graphql.ts';
import './assignments/assigning.graphql.ts';
import './tasks/task.graphql.ts';
import './hazards/hazard.graphql.ts';
import './hazards/hazardActions.graphql.ts';
import './hazards/live.graphql.ts';
import './submissions/submission.graphql.ts';
import './submissions/draft.graphql.ts';
import './submissions/submit.graphql.ts';
import './exports/export.graphql.ts';
import './tasks/live.graphql.ts';
import './overview/day.graphql.ts';
import './people/viewerCounts.graphql.ts';

export const schema = builder.toSchema();
