import { allowed, allowedOnAgency } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handlePriorityRule, showAgencyDiagnosis, showDiagnosisList } from './handlers.tsx'
import { handleIdea, handleIdeaStart, handleIdeaVote, showIdea, showNewIdea } from './idea-handlers.tsx'
import { handleIdeaSheet, showIdeaSheet, showNewIdeaSheet } from './idea-sheet-handlers.tsx'
import {
  handleProblem,
  handleScore,
  handleScreening,
  showEditProblem,
  showNewProblem,
  showProblem,
} from './problem-handlers.tsx'
import { showShopping } from './shopping-handlers.tsx'
import { handleMerge, handleUnmerge, sendSimilar } from './similar-handlers.ts'

/** Diagnose as work: the problems of an agency and its ideas. */
export const diagnosisDeskAddresses: readonly Route[] = [
  get('/:region/desk/diagnosis', allowed('diagnosis.see'), showDiagnosisList),
  post('/:region/desk/diagnosis/rule', allowed('priority-rule.edit'), handlePriorityRule),
  get('/:region/desk/diagnosis/agencies/:agency', allowedOnAgency('diagnosis.see'), showAgencyDiagnosis),
  get(
    '/:region/desk/diagnosis/agencies/:agency/similar.json',
    allowedOnAgency('diagnosis.edit'),
    sendSimilar,
  ),
  post('/:region/desk/diagnosis/agencies/:agency/merge', allowedOnAgency('diagnosis.edit'), handleMerge),
  post('/:region/desk/diagnosis/agencies/:agency/unmerge', allowedOnAgency('diagnosis.edit'), handleUnmerge),
  get(
    '/:region/desk/diagnosis/agencies/:agency/problems/new',
    allowedOnAgency('diagnosis.edit'),
    showNewProblem,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/problems/new',
    allowedOnAgency('diagnosis.edit'),
    handleProblem,
  ),
  get(
    '/:region/desk/diagnosis/agencies/:agency/problems/:problem',
    allowedOnAgency('diagnosis.see'),
    showProblem,
  ),
  get(
    '/:region/desk/diagnosis/agencies/:agency/problems/:problem/edit',
    allowedOnAgency('diagnosis.edit'),
    showEditProblem,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/problems/:problem/edit',
    allowedOnAgency('diagnosis.edit'),
    handleProblem,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/problems/:problem/screening',
    allowedOnAgency('diagnosis.weigh'),
    handleScreening,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/problems/:problem/score',
    allowedOnAgency('diagnosis.weigh'),
    handleScore,
  ),
  get('/:region/desk/diagnosis/agencies/:agency/shopping', allowedOnAgency('diagnosis.edit'), showShopping),
  get(
    '/:region/desk/diagnosis/agencies/:agency/sheets/new',
    allowedOnAgency('diagnosis.edit'),
    showNewIdeaSheet,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/sheets/new',
    allowedOnAgency('diagnosis.edit'),
    handleIdeaSheet,
  ),
  get(
    '/:region/desk/diagnosis/agencies/:agency/sheets/:sheet',
    allowedOnAgency('diagnosis.see'),
    showIdeaSheet,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/sheets/:sheet',
    allowedOnAgency('diagnosis.edit'),
    handleIdeaSheet,
  ),
  get('/:region/desk/diagnosis/agencies/:agency/ideas/new', allowedOnAgency('diagnosis.edit'), showNewIdea),
  post('/:region/desk/diagnosis/agencies/:agency/ideas/new', allowedOnAgency('diagnosis.edit'), handleIdea),
  get('/:region/desk/diagnosis/agencies/:agency/ideas/:idea', allowedOnAgency('diagnosis.see'), showIdea),
  post('/:region/desk/diagnosis/agencies/:agency/ideas/:idea', allowedOnAgency('diagnosis.edit'), handleIdea),
  post(
    '/:region/desk/diagnosis/agencies/:agency/ideas/:idea/vote',
    allowedOnAgency('diagnosis.weigh'),
    handleIdeaVote,
  ),
  post(
    '/:region/desk/diagnosis/agencies/:agency/ideas/:idea/start',
    allowedOnAgency('innovation.create'),
    handleIdeaStart,
  ),
]
