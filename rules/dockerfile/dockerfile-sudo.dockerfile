FROM debian:12
# ruleid: dockerfile-sudo
RUN sudo apt-get update
# ruleid: dockerfile-sudo
RUN ls && sudo rm -rf /x
# ok: dockerfile-sudo
RUN apt-get install -y curl
# ok: dockerfile-sudo
RUN cat /etc/sudoers
# ok: dockerfile-sudo
USER app
