const grpc = require('@grpc/grpc-js');

// ruleid: javascript-grpc-insecure
const client = new Shop('shop.example.com:443', grpc.credentials.createInsecure());
// ruleid: javascript-grpc-insecure
server.bindAsync('0.0.0.0:50051', grpc.ServerCredentials.createInsecure(), done);
// ok: javascript-grpc-insecure
const good = new Shop('shop.example.com:443', grpc.credentials.createSsl());
// ok: javascript-grpc-insecure
server.bindAsync('0.0.0.0:50051', grpc.ServerCredentials.createSsl(ca, pairs), done);
// ok: javascript-grpc-insecure
const channel = makeInsecure();
