const router = express.Router();

// ok: javascript-route-unguarded
router.post('/orders', requireAuth, create);
// ok: javascript-route-unguarded
router.put('/orders/:id', requireAuth, update);
// ruleid: javascript-route-unguarded
router.delete('/orders/:id', remove);
// ok: javascript-route-unguarded
router.post('/login', login);
// ok: javascript-route-unguarded
router.get('/orders', list);
