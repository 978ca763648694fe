#!/bin/sh
# Runs PostgreSQL and owns it: when standard input ends, or on SIGTERM, it asks for a fast shutdown.
#
# usage: POSTGRES_PASSWORD=... run.sh FOLDER PORT SHARED_BUFFERS
#
# Makes role and database "tidings" in FOLDER/cluster the first time.

bin=$(dirname "$0")/bin
folder=$1
port=$2
buffers=$3
cluster=$folder/cluster
as=

# PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody and still owns its files; where
# that is forbidden, nobody gets the folder.
leave_root() {
    [ "$(id -u)" = 0 ] || return 0
    if unshare -U true 2>/dev/null; then
        as="unshare -U"
    else
        as="setpriv --reuid=65534 --regid=65534 --clear-groups"
        chown -R 65534:65534 "$folder"
    fi
}

# In a folder of its own, so that a first start that was cut short is simply done again.
make_cluster() {
    new=$folder/cluster.new
    rm -rf "$new"
    mkdir -p "$new" && chmod 700 "$new" || return 1
    (umask 077 && printf '%s\n' "$POSTGRES_PASSWORD" >"$folder/password") || return 1
    leave_root
    $as "$bin/initdb" --pgdata="$new" --username=tidings --pwfile="$folder/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 || return 1
    rm -f "$folder/password"
    echo 'CREATE DATABASE tidings' | $as "$bin/postgres" --single -D "$new" postgres >/dev/null || return 1
    mv "$new" "$cluster"
}

stop() {
    for signal in INT INT QUIT KILL; do
        kill -$signal "$postmaster" 2>/dev/null || return 0
        for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
            kill -0 "$postmaster" 2>/dev/null || return 0
            sleep 0.1
        done
    done
}

# This one outlives us if we are killed, and then still ends PostgreSQL.
stop_when_input_ends() {
    while read -r _; do :; done
    stop
}

main() {
    if [ ! -d "$cluster" ]; then
        make_cluster || exit 1
    fi
    leave_root
    exec 3<&0
    $as "$bin/postgres" -D "$cluster" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
        -c fsync=on -c synchronous_commit=on -c max_connections=100 -c shared_buffers="$buffers" -c io_method=sync \
        -c timezone=UTC -c log_timezone=UTC -c log_checkpoints=off </dev/null 3<&- &
    postmaster=$!
    stop_when_input_ends <&3 &
    watcher=$!
    exec 3<&- </dev/null
    trap 'kill -INT $postmaster 2>/dev/null' TERM INT HUP
    wait $postmaster
    code=$?
    while kill -0 $postmaster 2>/dev/null; do
        wait $postmaster
        code=$?
    done
    kill $watcher 2>/dev/null
    exit $code
}

main
