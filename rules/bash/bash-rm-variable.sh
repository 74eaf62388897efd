#!/bin/bash
# ruleid: bash-rm-variable
rm -rf $BUILD_DIR/*
# ruleid: bash-rm-variable
rm -rf ${target}/cache
# ruleid: bash-rm-variable
sudo rm -fr $workdir
# ok: bash-rm-variable
rm -rf "$workdir"
# ok: bash-rm-variable
rm -rf "${BUILD_DIR:?}"/*
# ok: bash-rm-variable
rm -f $pidfile
# ok: bash-rm-variable
rm -rf build/*
# ok: bash-rm-variable
rmdir $workdir
# ok: bash-rm-variable
rm -rf $old_files
