import xml.sax
from xml.sax.handler import feature_external_ges

from lxml import etree


def parse(data):
    # ruleid: python-xxe-parser
    parser = etree.XMLParser(resolve_entities=True)
    return etree.fromstring(data, parser)


def parse_with_network(data):
    # ruleid: python-xxe-parser
    parser = etree.XMLParser(huge_tree=True, no_network=False)
    return etree.fromstring(data, parser)


def read(stream, handler):
    parser = xml.sax.make_parser()
    # ruleid: python-xxe-parser
    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(handler)
    parser.parse(stream)


def safe(data, stream):
    # ok: python-xxe-parser
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: python-xxe-parser
    tree = etree.fromstring(data, parser)
    reader = xml.sax.make_parser()
    # ok: python-xxe-parser
    reader.setFeature(xml.sax.handler.feature_external_ges, False)
    # ok: python-xxe-parser
    reader.setFeature(xml.sax.handler.feature_namespaces, True)
    return tree
