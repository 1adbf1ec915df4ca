export * from './agency.ts'
export * from './audit.ts'
export * from './complaint.ts'
export * from './complaint-channel.ts'
export * from './complaint-setting.ts'

<<<<<<< HEAD

export * from './index-restart.ts'

=======

export * from './evidence-plan.ts'

>>>>>>> f0f098a (Register the evidence plan before the data, and let what it promises change only with a second person)

export * from './indicator.ts'
export * from './innovation.ts'
export * from './intake.ts'
export * from './moderation.ts'
export * from './person.ts'
export * from './region.ts'
export * from './survey.ts'
export * from './verdict.ts'
export * from './visit-code.ts'
export * from './worksheet.ts'
