FROM debian:12
# ruleid: dockerfile-chmod-777
RUN chmod -R 777 /app
# ruleid: dockerfile-chmod-777
RUN mkdir /data && chmod a+rwx /data
# ruleid: dockerfile-chmod-777
RUN chmod 0666 /etc/app.conf
# ok: dockerfile-chmod-777
RUN chmod 755 /app/run.sh
# ok: dockerfile-chmod-777
RUN chmod +x /app/run.sh
# ok: dockerfile-chmod-777
RUN chmod 1770 /var/spool/app
