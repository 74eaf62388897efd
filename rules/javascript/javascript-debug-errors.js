const errorhandler = require('errorhandler');

// ruleid: javascript-debug-errors
app.use(errorhandler());
// ruleid: javascript-debug-errors
const server = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: true });
// ruleid: javascript-debug-errors
app.use('/graphql', graphqlHTTP({ schema, graphiql: true }));

if (process.env.NODE_ENV === 'development') {
  // ok: javascript-debug-errors
  app.use(errorhandler());
}
// ok: javascript-debug-errors
const quiet = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: false });
// ok: javascript-debug-errors
app.use('/graphql', graphqlHTTP({ schema, graphiql: process.env.NODE_ENV !== 'production' }));
