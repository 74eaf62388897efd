const open = Router();
// ok: javascript-route-unguarded
openRouter.post('/comments', create);
// ok: javascript-route-unguarded
openRouter.put('/comments/:id', requireAuth, update);

adminRouter.use(requireAdmin);
// ok: javascript-route-unguarded
adminRouter.post('/users', create);
adminRouter.put('/users/:id', ensureRole('root'), update);
adminRouter.delete('/users/:id', ensureRole('root'), remove);

// ok: javascript-route-unguarded
api.post('/things', validate(schema), create);
