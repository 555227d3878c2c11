package org.hob.itests.benchmarks.peer

import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.function.BooleanSupplier
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Kotlin's coroutines on one thread; a job is a coroutine. */
internal class KotlinLoop : PeerLoop, PeerTrips {

    private val dispatcher =
        Executors.newSingleThreadExecutor { Thread(it).apply { isDaemon = true } }.asCoroutineDispatcher()
    private val scope = CoroutineScope(dispatcher)

    override fun execute(job: Runnable) {
        scope.launch { job.run() }
    }

    /** By the workers of Kotlin's dispatcher for input and output. */
    override fun commute(workers: Executor, again: BooleanSupplier) {
        scope.launch {
            do {
                withContext(Dispatchers.IO) {}
            } while (again.asBoolean)
        }
    }

    override fun close() {
        scope.cancel()
        dispatcher.close()
    }
}
