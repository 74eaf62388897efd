# ruleid: dockerfile-latest-tag
FROM node
# ruleid: dockerfile-latest-tag
FROM --platform=linux/amd64 registry.example.com:5000/team/base:latest AS base
# ok: dockerfile-latest-tag
FROM base
# ok: dockerfile-latest-tag
FROM scratch
# ok: dockerfile-latest-tag
FROM python:3.13-slim
# ok: dockerfile-latest-tag
FROM debian@sha256:0000000000000000000000000000000000000000000000000000000000000000
ARG BASE=debian:12
# ok: dockerfile-latest-tag
FROM $BASE
