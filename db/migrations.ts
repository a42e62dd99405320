// [DU20] Where the migrations lie, counted from the repository's root, where the server is started.

export const MIGRATIONS = { migrationsFolder: 'db/migrations' }
