const Handlebars = require('handlebars');
const nunjucks = require('nunjucks');

// ruleid: javascript-template-escaping-disabled
const mail = Handlebars.compile(source, { noEscape: false });

// ruleid: javascript-template-escaping-disabled
nunjucks.configure('views', { autoescape: true, express: app });

// ok: javascript-template-escaping-disabled
const page = Handlebars.compile(source);
// ok: javascript-template-escaping-disabled
nunjucks.configure('views', { autoescape: true });
// ok: javascript-template-escaping-disabled
const strict = Handlebars.compile(source, { strict: true, noEscape: false });
// ok: javascript-template-escaping-disabled
const options = { noEscape: true };

module.exports = { mail, page, strict, options };
