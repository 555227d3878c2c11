package org.hob.itests.benchmarks.peer

import java.util.concurrent.Executors
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch

/** Kotlin's coroutines on one thread; a job is a coroutine. */
internal class KotlinLoop : PeerLoop {

    private val dispatcher =
        Executors.newSingleThreadExecutor { Thread(it).apply { isDaemon = true } }.asCoroutineDispatcher()
    private val scope = CoroutineScope(dispatcher)

    override fun execute(job: Runnable) {
        scope.launch { job.run() }
    }

    override fun close() {
        scope.cancel()
        dispatcher.close()
    }
}
