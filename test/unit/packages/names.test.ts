import assert from 'node:assert/strict';
import { checkPackages, type Ecosystem } from '../../../server/engine';
import { isSlip } from '../../../server/engine/detect/packages/near';

const verdict = (ecosystem: Ecosystem, name: string): string => {
  const [answer] = checkPackages(ecosystem, [name]);
  const found = answer!.verdict;
  return found.kind === 'near' || found.kind === 'module' ? `${found.kind} ${found.of}` : found.kind === 'other-ecosystem' ? `of ${found.ecosystem}` : found.kind;
};

describe('names of packages', () => {
  const cases: readonly (readonly [Ecosystem, string, string])[] = [
    ['npm', 'express', 'known'],
    ['npm', 'fs', 'built-in'],
    ['npm', 'expresss', 'near express'],
    ['npm', 'exprses', 'near express'],
    ['npm', 'bodyparser', 'near body-parser'],
    ['npm', 'body_parser', 'near body-parser'],
    ['npm', 'eslint-plugin-raect', 'near eslint-plugin-react'],
    ['npm', '@bable/core', 'near @babel/core'],
    ['npm', '@babel/croe', 'near @babel/core'],
    ['npm', 'preact', 'known'],
    ['npm', 'acme-billing', 'unknown'],
    ['npm', 'numpy', 'of pypi'],
    ['pypi', 'Flask_SQLAlchemy', 'known'],
    ['pypi', 'request', 'near requests'],
    ['pypi', 'scikitlearn', 'near scikit-learn'],
    ['pypi', 'cv2', 'module opencv-python'],
    ['pypi', 'djongo', 'known'],
    ['pypi', 'scapy', 'known'],
    ['pypi', 'json', 'built-in'],
    ['pypi', 'react-dom', 'of npm'],
    ['crates', 'serde-json', 'known'],
    ['crates', 'serde_jsno', 'near serde_json'],
    ['gems', 'nokogirl', 'near nokogiri'],
    ['go', 'net/http', 'built-in'],
    ['go', 'github.com/gin-gonic/gin/binding', 'known'],
    ['go', 'github.com/golang-jwt/jwt/v5', 'known'],
    ['go', 'github.com/sirupsne/logrus', 'near github.com/sirupsen/logrus'],
    ['go', 'example.com/shop/pkg', 'unknown'],
    ['composer', 'ext-mbstring', 'built-in'],
    ['composer', 'symfony/consle', 'near symfony/console'],
    ['maven', 'com.google.code.gson:gson', 'known'],
    ['maven', 'org.projectlombok:lombock', 'near org.projectlombok:lombok'],
  ];
  for (const [ecosystem, name, expected] of cases) {
    it(`${ecosystem} ${name}: ${expected}`, () => {
      assert.equal(verdict(ecosystem, name), expected);
    });
  }

  it('that are well known are near to none', () => {
    for (const [ecosystem, names] of [['npm', ['vuex', 'vue', 'color', 'colors', 'next', 'nuxt']], ['pypi', ['boto', 'boto3', 'pyaml', 'panda']]] as const) {
      for (const name of names) assert.ok(!verdict(ecosystem, name).startsWith('near'), name);
    }
  });

  it('that are unknown are not said to be missing', () => {
    const [answer] = checkPackages('npm', ['acme-billing']);
    assert.match(answer!.note, /may exist/);
    assert.doesNotMatch(answer!.note, /does not exist/);
  });

  it('take a slip for one, and another word for another', () => {
    for (const [typed, known] of [['lodahs', 'lodash'], ['axois', 'axios'], ['mongose', 'mongoose'], ['concurently', 'concurrently'], ['beautifulsop4', 'beautifulsoup4'], ['typescritp', 'typescript']] as const) assert.ok(isSlip(typed, known), typed);
    for (const [other, known] of [['preact', 'react'], ['jest', 'jast'], ['psycopg3', 'psycopg2'], ['scapy', 'scipy'], ['request', 'bequest'], ['colors', 'color'], ['express', 'express']] as const) assert.ok(!isSlip(other, known), other);
  });
});
