import defusedxml.ElementTree
import xml.etree.ElementTree as ET
from lxml import etree


def read(path):
    # ruleid: python-xxe-default-parser
    return ET.parse(path).getroot()


def text(data):
    # ruleid: python-xxe-default-parser
    return etree.fromstring(data)


def parser():
    # ruleid: python-xxe-default-parser
    return etree.XMLParser()


def safe(path, data):
    # ok: python-xxe-default-parser
    a = defusedxml.ElementTree.parse(path)
    # ok: python-xxe-default-parser
    b = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    # ok: python-xxe-default-parser
    c = ET.tostring(a.getroot())
    return b, c
